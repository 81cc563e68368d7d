package dev.amend.request;

/** Writes JSON Pointers (RFC 6901). */
final class Pointer {

  private Pointer() {}

  /**
   * Points to a member.
   *
   * @param parent the pointer to the object, empty for the whole request
   * @param name the member's name
   * @return for example {@code /changes/0/value}
   */
  static String to(String parent, String name) {
    return parent + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
