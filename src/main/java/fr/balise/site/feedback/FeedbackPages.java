package fr.balise.site.feedback;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the form. */
@CheckedTemplate(basePath = "")
class FeedbackPages {
    private FeedbackPages() {}

    static native TemplateInstance feedback(FeedbackView view);

    static native TemplateInstance feedbackThanks(FeedbackView view);
}
