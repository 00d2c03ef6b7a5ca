// Clusters of all venues as supercluster makes them, by express: node server.js <file.tsv> <port>. The file has one venue a
// line: id, name, longitude, latitude, kind. Answers GET /carte?bbox=west,south,east,north&zoom=z as Balise's /api/carte does:
// clusters with a number of venues, a centre and a key to open them, venues with id, name and kind where they are not dense.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import express from "express";
import Supercluster from "supercluster";

const [file, port] = process.argv.slice(2);
const points = [];
for await (const line of createInterface({ input: createReadStream(file) })) {
    const [id, name, longitude, latitude, kind] = line.split("\t");
    points.push({
        type: "Feature",
        properties: { id, nom: name, typologie: kind },
        geometry: { type: "Point", coordinates: [Number(longitude), Number(latitude)] },
    });
}
// 64 pixels of tiles with 256, as Balise's cells; clusters to zoom 17, as Balise's.
const index = new Supercluster({ radius: 64, extent: 256, maxZoom: 17 }).load(points);

const app = express();
app.disable("etag");
app.disable("x-powered-by");
app.get("/carte", (request, response) => {
    const bbox = request.query.bbox.split(",").map(Number);
    const features = index.getClusters(bbox, Number(request.query.zoom)).map((found) => {
        const [longitude, latitude] = found.geometry.coordinates;
        return found.properties.cluster
            ? { cle: found.properties.cluster_id, nombre: found.properties.point_count, centre: [longitude, latitude] }
            : { ...found.properties, position: [longitude, latitude] };
    });
    response.json({ entrees: features });
});
app.listen(Number(port), "127.0.0.1", () => console.log(`ready: ${points.length} venues`));
