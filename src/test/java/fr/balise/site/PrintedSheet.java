package fr.balise.site;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A page as it comes out of the printer of a browser, background graphics off as they are unless somebody asks.
 *
 * @param sizes of its sheets
 * @param text of all sheets
 * @param points the size of type of each letter
 * @param pictures of its sheets at 200 points an inch, as a scanner sees them
 */
record PrintedSheet(List<PDRectangle> sizes, String text, List<Float> points, List<BufferedImage> pictures) {
    private static final int SCANNED = 200;

    /** Prints the page; the PDF and its pictures stay in {@code target/screenshots} under this name. */
    static PrintedSheet of(Page page, String name) {
        Path file = Path.of("target/screenshots", name + ".pdf");
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Files.createDirectories(file.getParent());
            Files.write(file, pdf);
            Letters letters = new Letters();
            String text = letters.getText(document);
            List<PDRectangle> sizes = new ArrayList<>();
            List<BufferedImage> pictures = new ArrayList<>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                sizes.add(document.getPage(i).getMediaBox());
                BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(i, SCANNED);
                pictures.add(picture);
                Path where = file.resolveSibling(name + "-sheet-" + (i + 1) + ".png");
                ImageIO.write(picture, "png", where.toFile());
            }
            return new PrintedSheet(sizes, text, letters.points, pictures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Letters extends PDFTextStripper {
        private final List<Float> points = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition letter) {
            points.add(letter.getFontSizeInPt());
            super.processTextPosition(letter);
        }
    }

    /** The share of the points of all sheets that are neither black nor white nor gray. */
    double coloured() {
        long coloured = 0;
        long all = 0;
        for (BufferedImage picture : pictures) {
            int[] row = new int[picture.getWidth()];
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int point : picture.getRGB(0, y, row.length, 1, row, 0, row.length)) {
                    coloured += isColoured(point) ? 1 : 0;
                }
                all += row.length;
            }
        }
        return (double) coloured / all;
    }

    private static boolean isColoured(int point) {
        int red = point >> 16 & 255;
        int green = point >> 8 & 255;
        int blue = point & 255;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 24;
    }
}
