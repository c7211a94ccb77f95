package se.insteg.planner;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list whose elements are made from a number each time they are asked for. */
final class OnDemand<T> extends AbstractList<T> implements RandomAccess {
    private final int[] numbers;
    private final IntFunction<T> made;

    OnDemand(int[] numbers, IntFunction<T> made) {
        this.numbers = numbers;
        this.made = made;
    }

    @Override
    public T get(int index) {
        return made.apply(numbers[index]);
    }

    @Override
    public int size() {
        return numbers.length;
    }
}
