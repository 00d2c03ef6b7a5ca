package fr.balise.search.index;

/** An order of rows in which no two are equal. */
interface RowOrder {
    boolean isBefore(int row, int other);
}
