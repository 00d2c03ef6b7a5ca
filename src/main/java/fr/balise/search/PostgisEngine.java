package fr.balise.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Answers every query, from {@code venue_search}. */
@ApplicationScoped
class PostgisEngine implements VenueEngine {
    private final Questions questions;
    private final PostgisPages pages;
    private final PostgisMap map;
    private final PostgisFacets facets;

    PostgisEngine(Questions questions, PostgisPages pages, PostgisMap map, PostgisFacets facets) {
        this.questions = questions;
        this.pages = pages;
        this.map = map;
        this.facets = facets;
    }

    @Override
    public boolean answers(VenueQuery query) {
        return true;
    }

    @Override
    @Transactional
    public Found find(VenueQuery query) {
        return questions.ask(pages.resolve(query), pages::find);
    }

    @Override
    @Transactional
    public Map<FilterGroup, Map<String, Integer>> facets(VenueQuery query) {
        return questions.ask(query, question -> facets.facets(question.conditions()));
    }

    @Override
    @Transactional
    public List<MapCell> cells(VenueQuery query, int zoom) {
        return look(query, zoom).cells();
    }

    /** The cells, and with them most of what will be asked next. */
    @Transactional
    PostgisLook look(VenueQuery query, int zoom) {
        // Cells are whole, also those at the edge of the box.
        return questions.askConditions(query.everywhere(), conditions -> map.look(query, conditions, zoom));
    }

    @Override
    @Transactional
    public List<MapVenue> venues(VenueQuery query, int zoom, List<Long> cells) {
        return questions.ask(query.everywhere(), question -> map.venues(question.conditions(), zoom, cells));
    }
}
