package fr.balise.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} answers: Balise's version and the Java it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Balise " + (version == null ? "(version inconnue)" : version) + ", Java " + Runtime.version()
        };
    }
}
