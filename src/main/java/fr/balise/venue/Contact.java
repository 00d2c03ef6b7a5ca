package fr.balise.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a venue.
 *
 * @param phones E.164 ({@code +33140180441}), in the order of the source; a short number ({@code 3960}) as it is
 * @param appointmentUrl where to book online ({@code prise_rdv}), null when there is none
 */
@Embeddable
public record Contact(
        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "phones")
        List<String> phones,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "mails")
        List<String> mails,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "websites")
        List<String> websites,

        @Column(name = "appointment_url") @Nullable String appointmentUrl) {

    public static final Contact NONE = new Contact(List.of(), List.of(), List.of(), null);

    public Contact {
        phones = Stated.list(phones);
        mails = Stated.list(mails);
        websites = Stated.list(websites);
    }
}
