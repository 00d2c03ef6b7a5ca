package fr.balise.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the private server is set: for one application on a small machine that now and then loads a large file. Given on
 * the command line at each start, so that what is changed here reaches data folders that exist.
 */
final class ServerOptions {

    private ServerOptions() {}

    /** The arguments of {@code postgres}; {@code durable} false gives up the data at a power failure. */
    static List<String> list(Path folder, int port, boolean durable) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", String.valueOf(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "60");
        settings.put("shared_buffers", "256MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("random_page_cost", "1.1");
        // No standby ever reads from this server, so a COPY into a new table need not pass through the journal.
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("max_wal_size", "2GB");
        settings.put("checkpoint_timeout", "15min");
        // Its library is left out of the unpacked packages; short queries lose by it anyway.
        settings.put("jit", "off");
        settings.put("log_checkpoints", "off");
        settings.put("max_logical_replication_workers", "0");
        settings.put("log_line_prefix", "%m [%p] %u@%d ");
        if (!durable) {
            settings.put("fsync", "off");
            settings.put("full_page_writes", "off");
        }
        List<String> arguments = new ArrayList<>(List.of("-D", folder.toString()));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }
}
