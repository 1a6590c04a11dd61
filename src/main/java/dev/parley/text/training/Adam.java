package dev.parley.text.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adam (Kingma and Ba 2015) with clipped gradients and a learning rate per parameter: the heads learn fastest, the encoder's
 * layers the slower the lower they lie.
 */
final class Adam {

    private static final double FIRST_DECAY = 0.9;
    private static final double SECOND_DECAY = 0.98;
    private static final float EPSILON = 1e-8f;
    private static final float LONGEST_GRADIENT = 5;
    private static final float HEAD_RATE = 6e-4f;
    private static final float SHAPE_RATE = 3e-4f;
    private static final float LAYER_RATE = 1.3e-4f;
    private static final double RATE_PER_LOWER_LAYER = 0.85;
    private static final int TOP_LAYER = 5;

    private final Map<String, NDArray> parameters;
    private final Map<String, NDArray> means = new LinkedHashMap<>();
    private final Map<String, NDArray> squares = new LinkedHashMap<>();
    private int steps;

    Adam(Map<String, NDArray> parameters, NDManager manager) {
        this.parameters = parameters;
        parameters.forEach((name, parameter) -> {
            means.put(name, manager.zeros(parameter.getShape()));
            squares.put(name, manager.zeros(parameter.getShape()));
        });
    }

    private static float rate(String name) {
        if (name.startsWith("encoder.layer.")) {
            int layer = name.charAt("encoder.layer.".length()) - '0';
            return (float) (LAYER_RATE * Math.pow(RATE_PER_LOWER_LAYER, TOP_LAYER - layer));
        }
        return name.startsWith("case") ? SHAPE_RATE : HEAD_RATE;
    }

    /**
     * Moves the parameters against their gradients.
     *
     * @param scratch the manager that the arrays in between are closed with
     * @param factor what all learning rates are multiplied with
     * @return whether the gradient was finite; else nothing has moved
     */
    boolean step(NDManager scratch, float factor) {
        var gradients = new LinkedHashMap<String, NDArray>();
        double sum = 0;
        for (var entry : parameters.entrySet()) {
            var gradient = entry.getValue().getGradient();
            gradient.attach(scratch);
            gradients.put(entry.getKey(), gradient);
            sum += gradient.square().sum().getFloat();
        }
        if (!Double.isFinite(sum)) {
            gradients.values().forEach(gradient -> gradient.set(new float[(int) gradient.size()]));
            return false;
        }
        steps++;
        float clip = (float) Math.min(1, LONGEST_GRADIENT / (Math.sqrt(sum) + 1e-6));
        gradients.forEach((name, gradient) -> move(scratch, name, gradient.mul(clip), factor * rate(name)));
        gradients.values().forEach(gradient -> gradient.muli(0f));
        return true;
    }

    private void move(NDManager scratch, String name, NDArray gradient, float rate) {
        var mean = means.getOrDefault(name, gradient);
        var square = squares.getOrDefault(name, gradient);
        mean.muli((float) FIRST_DECAY).addi(gradient.mul((float) (1 - FIRST_DECAY)));
        square.muli((float) SECOND_DECAY).addi(gradient.square().mul((float) (1 - SECOND_DECAY)));
        var deviation = square.mul((float) (1 / (1 - Math.pow(SECOND_DECAY, steps))));
        deviation.attach(scratch);
        var change = mean.mul((float) (rate / (1 - Math.pow(FIRST_DECAY, steps))));
        change.attach(scratch);
        var root = deviation.sqrt();
        parameters.getOrDefault(name, gradient).subi(change.div(root.add(EPSILON)));
    }
}
