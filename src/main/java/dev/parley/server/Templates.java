package dev.parley.server;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The HTML of the site, from the files in {@code templates/}. Every value is escaped unless a template says otherwise. */
final class Templates {

    private final Configuration configuration;
    private final Map<String, Object> common;
    private final Supplier<Map<String, Object>> visitor;

    /**
     * @param common what every template may use
     * @param visitor what every template may use that is different for each request
     */
    Templates(Map<String, Object> common, Supplier<Map<String, Object>> visitor) {
        this.common = Map.copyOf(common);
        this.visitor = visitor;
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Templates.class, "templates");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setURLEscapingCharset("UTF-8");
        configuration.setLocale(Locale.ENGLISH);
    }

    /** {@return the page} */
    String render(String template, Map<String, ?> values) {
        var model = new HashMap<String, Object>(common);
        model.putAll(visitor.get());
        model.putAll(values);
        var out = new StringWriter();
        try {
            configuration.getTemplate(template + ".ftlh").process(model, out);
        } catch (TemplateException fault) {
            throw new IllegalStateException("the template %s is faulty".formatted(template), fault);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read the template " + template, problem);
        }
        return out.toString();
    }
}
