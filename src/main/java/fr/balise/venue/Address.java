package fr.balise.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where letters go: each part as stated or completed by the gazetteer, null when not known. */
@Embeddable
public record Address(
        @Column(name = "street") @Nullable String street,
        @Column(name = "address_complement") @Nullable String complement,
        @Column(name = "postal_code") @Nullable String postalCode,
        @Column(name = "commune_name") @Nullable String commune,
        @Column(name = "insee_code") @Nullable String inseeCode) {

    public static final Address UNKNOWN = new Address(null, null, null, null, null);
}
