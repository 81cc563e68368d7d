package dev.amend.appclient;

import java.util.List;

/**
 * Members of an app client that this build doesn't know and sends back exactly as Describe showed
 * them ({@code UNKNOWN_MEMBERS=carry}). Their values stay in the adapter that read them.
 */
public interface CarriedMembers {

  /** No members. */
  CarriedMembers NONE =
      new CarriedMembers() {
        @Override
        public List<String> names() {
          return List.of();
        }

        @Override
        public String digest() {
          return "";
        }

        @Override
        public CarriedMembers sentWith(Settings target) {
          return this;
        }
      };

  /** Returns their names, sorted; inside a structure {@code Name/Member}. */
  List<String> names();

  /** Returns a digest of names and values, empty if there are no members. */
  String digest();

  /**
   * Returns those that an update sends: a member inside a structure is sent only with that
   * structure.
   *
   * @param target the settings that the update sends
   */
  CarriedMembers sentWith(Settings target);
}
