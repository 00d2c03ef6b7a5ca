#!/bin/sh
# Measures the index of all venues in memory and the reading of queries, without HTTP or a database:
#   bench/jmh.sh [options of JMH]     such as: bench/jmh.sh -p venues=20000,1000000 nearest
# Works in a temporary folder, which it removes.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./mvnw -q -B compile dependency:build-classpath -Dmdep.outputFile="$work/balise" -Dmdep.includeScope=runtime
./mvnw -q -B -f bench/jmh/pom.xml dependency:build-classpath -Dmdep.outputFile="$work/jmh"
classes="target/classes:$(cat "$work/balise"):$(cat "$work/jmh")"
mkdir "$work/bench"
javac -nowarn --release 17 -d "$work/bench" -cp "$classes" bench/jmh/src/fr/balise/bench/*.java
java -cp "$work/bench:$classes" org.openjdk.jmh.Main "$@"
