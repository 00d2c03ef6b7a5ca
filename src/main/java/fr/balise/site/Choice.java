package fr.balise.site;

/**
 * One box of the filter form.
 *
 * @param value what the address of the page says, in the standard's words
 * @param words what people read
 * @param count venues there would be with it; 0 where it is not shown
 * @param chosen whether the box is ticked
 */
public record Choice(String value, String words, long count, boolean chosen) {}
