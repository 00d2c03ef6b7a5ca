package fr.balise.site;

/** What lists of links are made of. */
public final class DirectoryView {
    private DirectoryView() {}

    public record Link(String words, String address) {}
}
