package fr.balise.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help texts, in French. {@code docs/commands.md} holds the same texts word for word (a test compares them),
 * because the launcher answers {@code --help} from there when nothing is built yet.
 */
final class FrenchUsage {

    private static final int WIDTH_CHARACTERS = 90;

    private FrenchUsage() {}

    static void apply(CommandLine top) {
        translate(top);
        top.getCommandSpec()
                .addOption(OptionSpec.builder("--version")
                        .versionHelp(true)
                        .description("Dit la version et s'arrête.")
                        .build());
    }

    private static void translate(CommandLine commandLine) {
        CommandSpec spec = commandLine.getCommandSpec();
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Montre cette aide et s'arrête.")
                .build());
        UsageMessageSpec usage = spec.usageMessage();
        usage.synopsisHeading("Usage : ");
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%n");
        usage.optionListHeading("%nOptions :%n");
        usage.commandListHeading("%nCommandes :%n");
        usage.synopsisSubcommandLabel("<commande>");
        usage.sortOptions(false);
        usage.width(WIDTH_CHARACTERS);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commandLine.getSubcommands().values().forEach(FrenchUsage::translate);
    }
}
