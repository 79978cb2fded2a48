package vatworks.java.util;

import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// A queue with two ends, seen from the other.
final class ReversedDeque<E> extends AbstractCollection<E> implements Deque<E> {

  private final Deque<E> deque;

  ReversedDeque(Deque<E> deque) {
    this.deque = deque;
  }

  @Override
  public Deque<E> reversed() {
    return deque;
  }

  @Override
  public int size() {
    return deque.size();
  }

  @Override
  public void clear() {
    deque.clear();
  }

  @Override
  public Iterator<E> iterator() {
    return deque.descendingIterator();
  }

  @Override
  public Iterator<E> descendingIterator() {
    return deque.iterator();
  }

  @Override
  public void addFirst(E element) {
    deque.addLast(element);
  }

  @Override
  public void addLast(E element) {
    deque.addFirst(element);
  }

  @Override
  public E pollFirst() {
    return deque.pollLast();
  }

  @Override
  public E pollLast() {
    return deque.pollFirst();
  }

  @Override
  public E peekFirst() {
    return deque.peekLast();
  }

  @Override
  public E peekLast() {
    return deque.peekFirst();
  }

  @Override
  public boolean removeFirstOccurrence(Object object) {
    return deque.removeLastOccurrence(object);
  }

  @Override
  public boolean removeLastOccurrence(Object object) {
    return deque.removeFirstOccurrence(object);
  }

  @Override
  public boolean add(E element) {
    addLast(element);
    return true;
  }

  @Override
  public boolean offer(E element) {
    addLast(element);
    return true;
  }

  @Override
  public boolean offerFirst(E element) {
    addFirst(element);
    return true;
  }

  @Override
  public boolean offerLast(E element) {
    addLast(element);
    return true;
  }

  @Override
  public void push(E element) {
    addFirst(element);
  }

  @Override
  public E pop() {
    return removeFirst();
  }

  @Override
  public E poll() {
    return pollFirst();
  }

  @Override
  public E peek() {
    return peekFirst();
  }

  @Override
  public E remove() {
    return removeFirst();
  }

  @Override
  public E element() {
    return getFirst();
  }

  @Override
  public E removeFirst() {
    checkNotEmpty();
    return pollFirst();
  }

  @Override
  public E removeLast() {
    checkNotEmpty();
    return pollLast();
  }

  @Override
  public E getFirst() {
    checkNotEmpty();
    return peekFirst();
  }

  @Override
  public E getLast() {
    checkNotEmpty();
    return peekLast();
  }

  private void checkNotEmpty() {
    if (isEmpty()) {
      throw new NoSuchElementException();
    }
  }

  @Override
  public boolean remove(Object object) {
    return removeFirstOccurrence(object);
  }
}
