package fr.balise.importer.fetching;

import fr.balise.importer.source.SourceInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the file that a mapping means: itself, the newest of its folder, or what its address serves. */
@ApplicationScoped
public class FindDelivery {
    private final FetchDelivery fetching;

    FindDelivery(FetchDelivery fetching) {
        this.fetching = fetching;
    }

    /**
     * The file to read; a file that is named is not looked at.
     *
     * @param home what files and folders are relative to
     * @throws FetchProblem when the folder holds no list, or the address can't be read
     */
    public Path find(String sourceId, SourceInput input, Path home) {
        if (input.url() != null) {
            return fetching.fetch(sourceId, URI.create(input.url())).file();
        }
        return input.folder() != null ? NewestDelivery.find(home.resolve(input.folder())) : home.resolve(input.place());
    }

    /** Whether there is something to read, as far as can be told without the network: an address always counts. */
    public static boolean isThere(SourceInput input, Path home) {
        if (input.url() != null) {
            return true;
        }
        if (input.folder() == null) {
            return Files.isRegularFile(home.resolve(input.place()));
        }
        try {
            return Files.isRegularFile(NewestDelivery.find(home.resolve(input.folder())));
        } catch (FetchProblem e) {
            return false;
        }
    }
}
