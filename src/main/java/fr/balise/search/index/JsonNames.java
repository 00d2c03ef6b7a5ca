package fr.balise.search.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Names as they stand between the quotes of a JSON string, in UTF-8, one behind the other. */
final class JsonNames {
    private static final String HEX = "0123456789abcdef";

    private byte[] bytes;
    private int[] starts;
    private int count;

    JsonNames(int expected) {
        bytes = new byte[Math.max(64, expected * 32)];
        starts = new int[Math.max(16, expected) + 1];
    }

    /** These, and room for more. */
    JsonNames withRoom(int more) {
        JsonNames copy = new JsonNames(0);
        copy.bytes = Arrays.copyOf(bytes, Math.addExact(starts[count], Math.max(64, more * 32)));
        copy.starts = Arrays.copyOf(starts, count + 1 + Math.max(16, more));
        copy.count = count;
        return copy;
    }

    void add(byte[] utf8) {
        int at = starts[count];
        // At worst each byte becomes six.
        if (at + utf8.length * 6 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 3 / 2 + utf8.length * 6);
        }
        if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 3 / 2 + 1);
        }
        for (byte each : utf8) {
            at = escape(each, at);
        }
        starts[++count] = at;
    }

    private int escape(byte each, int from) {
        int at = from;
        if (each == '"' || each == '\\') {
            bytes[at++] = '\\';
            bytes[at++] = each;
        } else if (each >= 0 && each < ' ') {
            for (char c : new char[] {'\\', 'u', '0', '0', HEX.charAt(each >> 4), HEX.charAt(each & 15)}) {
                bytes[at++] = (byte) c;
            }
        } else {
            bytes[at++] = each;
        }
        return at;
    }

    /** Some of the names, or all, in another order and without spare room. */
    JsonNames inOrder(int[] order) {
        JsonNames sorted = new JsonNames(0);
        int all = 0;
        for (int from : order) {
            all += starts[from + 1] - starts[from];
        }
        sorted.bytes = new byte[all];
        sorted.starts = new int[order.length + 1];
        for (int from : order) {
            int length = starts[from + 1] - starts[from];
            int at = sorted.starts[sorted.count];
            System.arraycopy(bytes, starts[from], sorted.bytes, at, length);
            sorted.starts[++sorted.count] = at + length;
        }
        return sorted;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int row) {
        return starts[row];
    }

    /** The name itself. */
    String get(int row) {
        StringBuilder name = new StringBuilder(starts[row + 1] - starts[row]);
        String json = new String(bytes, starts[row], starts[row + 1] - starts[row], StandardCharsets.UTF_8);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\' && json.charAt(i + 1) == 'u') {
                name.append((char) Integer.parseInt(json.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                name.append(c == '\\' ? json.charAt(++i) : c);
            }
        }
        return name.toString();
    }
}
