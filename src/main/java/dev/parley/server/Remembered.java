package dev.parley.server;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is costly to make: made when first asked for, and again after {@link #forget}. */
final class Remembered<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile Optional<T> value = Optional.empty();

    Remembered(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Two that ask at the same time wait for one making. */
    @Override
    public T get() {
        return value.orElseGet(this::make);
    }

    private synchronized T make() {
        if (value.isEmpty()) {
            value = Optional.of(maker.get());
        }
        return value.orElseThrow();
    }

    void forget() {
        value = Optional.empty();
    }
}
