package dev.parley.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Style sheets, scripts and pictures: those of {@code static/}, and the built files of two WebJars. */
final class StaticFiles implements Page {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    /** Names on the site, and the WebJar's artifact and file behind them. */
    private static final Map<String, WebJarFile> WEBJARS = Map.of(
            "yasgui.js", new WebJarFile("zazuko__yasgui", "build/yasgui.min.js"),
            "yasgui.css", new WebJarFile("zazuko__yasgui", "build/yasgui.min.css"),
            "cytoscape.js", new WebJarFile("cytoscape", "dist/cytoscape.min.js"));

    private record WebJarFile(String artifact, String path) {

        /** The version is part of a WebJar's paths; it stands in the jar's own properties. */
        String resource() {
            var properties = new Properties();
            try (var in = open("/META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(artifact))) {
                properties.load(in);
            } catch (IOException problem) {
                throw new UncheckedIOException("cannot read the WebJar " + artifact, problem);
            }
            return "/META-INF/resources/webjars/%s/%s/%s".formatted(artifact, properties.getProperty("version"), path);
        }
    }

    @Override
    public Reply reply(Request request) {
        var name = request.rest();
        var mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        var resource =
                Optional.ofNullable(WEBJARS.get(name)).map(WebJarFile::resource).orElse("static/" + name);
        if (mediaType == null || !name.matches("[a-z-]+\\.[a-z]+") || !exists(resource)) {
            throw new NotFound("There is no file %s.".formatted(name));
        }
        return Reply.of(200, mediaType, out -> {
                    try (var in = open(resource)) {
                        in.transferTo(out);
                    }
                })
                .with("Cache-Control", "max-age=3600");
    }

    private static boolean exists(String resource) {
        return StaticFiles.class.getResource(resource) != null;
    }

    private static InputStream open(String resource) {
        var in = StaticFiles.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("no " + resource + " in the jar");
        }
        return in;
    }
}
