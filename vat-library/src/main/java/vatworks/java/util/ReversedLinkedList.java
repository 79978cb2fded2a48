package vatworks.java.util;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A linked list seen from its end, which is a linked list too.
final class ReversedLinkedList<E> extends LinkedList<E> {

  private final LinkedList<E> list;
  private final List<E> view;

  ReversedLinkedList(LinkedList<E> list) {
    this.list = list;
    this.view = ReversedList.of(list);
  }

  @Override
  public LinkedList<E> reversed() {
    return list;
  }

  @Override
  public Iterator<E> descendingIterator() {
    return list.iterator();
  }

  @Override
  public int size() {
    return list.size();
  }

  @Override
  public void clear() {
    list.clear();
  }

  @Override
  public void addFirst(E element) {
    list.addLast(element);
  }

  @Override
  public void addLast(E element) {
    list.addFirst(element);
  }

  @Override
  public E pollFirst() {
    return list.pollLast();
  }

  @Override
  public E pollLast() {
    return list.pollFirst();
  }

  @Override
  public E peekFirst() {
    return list.peekLast();
  }

  @Override
  public E peekLast() {
    return list.peekFirst();
  }

  @Override
  public E getFirst() { return list.getLast(); }

  @Override
  public E getLast() { return list.getFirst(); }

  @Override
  public E removeFirst() {
    return list.removeLast();
  }

  @Override
  public E removeLast() {
    return list.removeFirst();
  }

  @Override
  public boolean removeFirstOccurrence(Object object) {
    return list.removeLastOccurrence(object);
  }

  @Override
  public boolean removeLastOccurrence(Object object) {
    return list.removeFirstOccurrence(object);
  }

  @Override
  public E get(int index) {
    return view.get(index);
  }

  @Override
  public E set(int index, E element) {
    return view.set(index, element);
  }

  @Override
  public void add(int index, E element) {
    view.add(index, element);
  }

  @Override
  public boolean add(E element) {
    return view.add(element);
  }

  @Override
  public E remove(int index) {
    return view.remove(index);
  }

  @Override
  public boolean addAll(Collection<? extends E> others) {
    return view.addAll(others);
  }

  @Override
  public boolean addAll(int index, Collection<? extends E> others) {
    return view.addAll(index, others);
  }

  @Override
  public ListIterator<E> listIterator(int index) {
    return view.listIterator(index);
  }

  @Override
  public List<E> subList(int from, int to) {
    return view.subList(from, to);
  }

  @Override
  public int indexOf(Object object) {
    return view.indexOf(object);
  }

  @Override
  public int lastIndexOf(Object object) {
    return view.lastIndexOf(object);
  }

  @Override
  public void sort(Comparator<? super E> order) {
    view.sort(order);
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    return list.removeIf(filter);
  }

  @Override
  public void replaceAll(UnaryOperator<E> change) {
    list.replaceAll(change);
  }
}
