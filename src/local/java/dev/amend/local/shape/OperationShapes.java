package dev.amend.local.shape;

import dev.amend.local.standin.ServiceException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The shapes of the requests of a service's operations, as far as its stand-in has them.
 *
 * @param shapes by the operations' names
 */
public record OperationShapes(Map<String, StructureShape> shapes) {

  /** Copies the map. */
  public OperationShapes {
    shapes = new TreeMap<>(shapes);
  }

  /**
   * Returns the shape of an operation's request.
   *
   * @throws ServiceException if the stand-in doesn't have the operation
   */
  public StructureShape of(String operation) {
    var shape = shapes.get(operation);
    if (shape == null) {
      throw new ServiceException(
          "UnknownOperationException",
          "The stand-in doesn't support %s. It supports %s."
              .formatted(operation, String.join(", ", names())));
    }
    return shape;
  }

  /** Returns the operations' names. */
  public SortedSet<String> names() {
    return new TreeSet<>(shapes.keySet());
  }
}
