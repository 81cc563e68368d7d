package dev.amend.request.reader;

/** Writes JSON Pointers (RFC 6901). */
final class JsonPointers {

  private static final int LONGEST_NAME = 256;

  private JsonPointers() {}

  /**
   * Points to a member.
   *
   * @param parent the pointer to the object, empty for the whole request
   * @param name the member's name; one that is too long for an event is cut, visibly
   * @return for example {@code /changes/0/value}
   */
  static String to(String parent, String name) {
    return parent + "/" + cut(name).replace("~", "~0").replace("/", "~1");
  }

  private static String cut(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
  }
}
