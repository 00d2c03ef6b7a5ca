package fr.balise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.balise.cli.FeedbackCommand.Action;
import fr.balise.feedback.FeedbackKind;
import fr.balise.feedback.FeedbackStore;
import fr.balise.testing.PostgisTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class FeedbackApplicationTest {
    @Inject
    FeedbackStore store;

    @Inject
    Session session;

    @AfterEach
    void clean() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("DELETE FROM feedback")
                        .executeUpdate());
    }

    @Test
    void reportsAreListedSettledAndTakenBack() {
        FeedbackApplication application = new FeedbackApplication(store);
        assertThat(application.list()).containsExactly("Aucun signalement n'attend.");
        store.add("0000000000", FeedbackKind.PHONE, "Le bon numéro\nest \u001b[31m3960");
        assertThat(application.list())
                .anySatisfy(line -> assertThat(line)
                        .contains("téléphone faux", "0000000000", "(lieu disparu)", "Le bon numéro est [31m3960"))
                .last()
                .asString()
                .startsWith("1 signalement attend.");
        long number = store.listWaiting(1).get(0).id();
        assertThat(application.answer(Action.SHOW, number))
                .anySatisfy(line -> assertThat(line).contains("une fois"));
        assertThat(application.answer(Action.SETTLE, number))
                .singleElement()
                .asString()
                .contains("classé");
        assertThat(application.answer(Action.SETTLE, number))
                .singleElement()
                .asString()
                .contains("déjà classé");
        assertThat(application.list()).containsExactly("Aucun signalement n'attend.");
        assertThat(application.answer(Action.REOPEN, number))
                .singleElement()
                .asString()
                .contains("remis en attente");
        assertThat(application.answer(Action.ERASE, number))
                .singleElement()
                .asString()
                .contains("effacé");
    }

    @Test
    void aSettledReportStaysSettledWhereTheSameWaitsAgain() {
        FeedbackApplication application = new FeedbackApplication(store);
        store.add("0000000000", FeedbackKind.CLOSED, null);
        long number = store.listWaiting(1).get(0).id();
        application.answer(Action.SETTLE, number);
        store.add("0000000000", FeedbackKind.CLOSED, null);
        assertThat(application.answer(Action.REOPEN, number))
                .singleElement()
                .asString()
                .contains("reste classé");
    }

    @Test
    void aNumberThatIsNoneIsToldWithWhatToDo() {
        assertThatThrownBy(() -> new FeedbackApplication(store).answer(Action.SHOW, 987654))
                .hasMessageContaining("./balise signalements");
    }
}
