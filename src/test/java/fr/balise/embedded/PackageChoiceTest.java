package fr.balise.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackageChoiceTest {

    private static final String FIELDS = """
            Package: postgis
            Depends: libgeos (>= 3.11), libgdal32 (>= 2.0), libc6

            Package: libgeos
            Pre-Depends: libstdc++6:any
            Provides: geos-abi (= 3)
            Description: a library
             Depends: nothing

            Package: libgdal32
            Depends: liblapack3 | liblapack.so.3, libgeos, libshared

            Package: liblapack3
            Provides: liblapack.so.3

            Package: libstdc++6

            Package: libshared
            """;

    @Test
    void everythingReachableIsNeeded() {
        assertThat(needed("postgis"))
                .containsExactlyInAnyOrder("postgis", "libgeos", "libgdal32", "libstdc++6", "liblapack3", "libshared");
    }

    @Test
    void whatOnlyALeftOutPackageWantsIsLeftOutToo() {
        assertThat(new PackageChoice(FIELDS).needed(List.of("postgis"), "libgdal32"::equals))
                .containsExactlyInAnyOrder("postgis", "libgeos", "libstdc++6");
    }

    @Test
    void anAskedPackageStaysEvenWhenItIsInstalledAndSoHasNoFields() {
        assertThat(needed("postgresql-15")).containsExactly("postgresql-15");
    }

    private static java.util.Set<String> needed(String name) {
        return new PackageChoice(FIELDS).needed(List.of(name), each -> false);
    }
}
