package fr.balise.api;

import fr.balise.search.MapQuery;
import fr.balise.search.NearSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The criteria of the list of venues are those of the map, the facets and the tiles, too: described once, shown everywhere. */
public class SharedParameters implements OASFilter {
    private static final String LIST = "/api/collections/lieux/items";
    private static final String TILE = TilesResource.TILES + "/" + TileMatrixSetsResource.ID + "/{zoom}/{row}/{column}";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        List<Parameter> all = operation(api, LIST).getParameters();
        add(operation(api, "/api/carte"), all, MapQuery.OF_LISTS);
        add(operation(api, "/api/facettes"), all, MapQuery.OF_LISTS);
        Set<String> notOfNearest = new TreeSet<>(NearSearch.OF_LISTS);
        notOfNearest.add("limit");
        add(operation(api, "/api/proches"), all, notOfNearest);
        Set<String> notOfTiles = new TreeSet<>(MapQuery.OF_LISTS);
        notOfTiles.add("bbox");
        add(operation(api, TILE), all, notOfTiles);
        add(operation(api, TilesResource.TILES + "/" + TileMatrixSetsResource.ID + "/tilejson"), all, notOfTiles);
    }

    private static Operation operation(OpenAPI api, String path) {
        return api.getPaths().getPathItem(path).getGET();
    }

    private static void add(Operation operation, List<Parameter> all, Set<String> without) {
        List<Parameter> own = operation.getParameters();
        List<Parameter> parameters = new ArrayList<>(own == null ? List.of() : own);
        all.stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.QUERY && !without.contains(parameter.getName()))
                .forEach(parameters::add);
        operation.setParameters(parameters);
    }
}
