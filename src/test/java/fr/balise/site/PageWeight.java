package fr.balise.site;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a page costs somebody with little data left: bytes on the wire by address, headers included, tiles apart. */
final class PageWeight {
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Long> bytes = new TreeMap<>();

    private PageWeight() {}

    /** At the first visit, with nothing kept from another page. */
    static PageWeight of(BrowserSession visitor, String path) {
        PageWeight weight = new PageWeight();
        CDPSession network = visitor.context().newCDPSession(visitor.page());
        network.on("Network.requestWillBeSent", weight::note);
        network.on("Network.loadingFinished", weight::add);
        network.send("Network.enable");
        visitor.go(path).waitForLoadState(LoadState.NETWORKIDLE);
        weight.bytes.keySet().removeIf(address -> address.startsWith(TileServer.host()));
        return weight;
    }

    private void note(JsonObject event) {
        addresses.put(
                event.get("requestId").getAsString(),
                event.getAsJsonObject("request").get("url").getAsString());
    }

    private void add(JsonObject event) {
        String address = addresses.getOrDefault(event.get("requestId").getAsString(), "");
        bytes.merge(address, event.get("encodedDataLength").getAsLong(), Long::sum);
    }

    long sum() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    int requests() {
        return bytes.size();
    }

    @Override
    public String toString() {
        return sum() + " bytes: " + bytes;
    }
}
