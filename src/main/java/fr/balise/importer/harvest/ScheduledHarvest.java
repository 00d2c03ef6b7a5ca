package fr.balise.importer.harvest;

import fr.balise.importer.ImportSources;
import fr.balise.importer.ImportSources.DescribedSource;
import fr.balise.importer.ImportWatcher;
import fr.balise.importer.fetching.FetchDelivery;
import fr.balise.importer.fetching.Fetched;
import fr.balise.importer.harvest.HarvestSources.Steps;
import fr.balise.importer.source.SourceMapping;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduled.SkipPredicate;
import io.quarkus.scheduler.ScheduledExecution;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Starts the visits at the times that the operator has set; never two at once. */
@ApplicationScoped
class ScheduledHarvest implements Steps {
    private static final Logger LOG = Logger.getLogger(ScheduledHarvest.class);

    private final HarvestSources harvest;
    private final FetchDelivery fetching;
    private final ImportSources imports;

    ScheduledHarvest(HarvestSources harvest, FetchDelivery fetching, ImportSources imports) {
        this.harvest = harvest;
        this.fetching = fetching;
        this.imports = imports;
    }

    @Blocking
    @Scheduled(
            identity = "harvest",
            cron = "${balise.harvest.cron:off}",
            executionMaxDelay = "${balise.harvest.jitter:15m}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotServing.class)
    void run() {
        LOG.infof("Moisson : %s", harvest.harvest(urls(), this));
    }

    /** A mapping that can't be used is logged, and does not keep the other sources from being visited. */
    Map<String, URI> urls() {
        ImportWatcher logged = new ImportWatcher() {
            @Override
            public void fail(String sourceId, String sentence) {
                LOG.warnf("Moisson de %s : %s", sourceId, sentence);
            }
        };
        return urls(imports.list(logged).stream().map(DescribedSource::mapping).toList());
    }

    /** The sources that have an address, in the order of their names. */
    static Map<String, URI> urls(List<SourceMapping> mappings) {
        Map<String, URI> urls = new LinkedHashMap<>();
        for (SourceMapping mapping : mappings) {
            String url = mapping.input().url();
            if (url != null) {
                urls.put(mapping.id(), URI.create(url));
            }
        }
        return urls;
    }

    @Override
    public Fetched fetch(String sourceId, URI url) {
        return fetching.fetch(sourceId, url);
    }

    @Override
    public void importNow(String sourceId) {
        imports.importOnly(List.of(sourceId));
    }

    /** A command such as {@code ./balise import} runs the same application, without HTTP. */
    @Singleton
    static class NotServing implements SkipPredicate {
        private final boolean serving;

        NotServing(@ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
            this.serving = serving;
        }

        @Override
        public boolean test(ScheduledExecution execution) {
            return !serving;
        }
    }
}
