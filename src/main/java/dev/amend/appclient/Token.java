package dev.amend.appclient;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The three tokens whose lifetime is a number in one setting and a unit in another. */
public enum Token {
  /** The access token: 5 minutes to 1 day. */
  ACCESS(
      Setting.ACCESS_TOKEN_VALIDITY,
      "AccessToken",
      new Lifetime(1, "hours"),
      new Lifetime(5, "minutes"),
      new Lifetime(1, "days")),
  /** The ID token: 5 minutes to 1 day. */
  ID(
      Setting.ID_TOKEN_VALIDITY,
      "IdToken",
      new Lifetime(1, "hours"),
      new Lifetime(5, "minutes"),
      new Lifetime(1, "days")),
  /** The refresh token: 1 hour to 10 years. */
  REFRESH(
      Setting.REFRESH_TOKEN_VALIDITY,
      "RefreshToken",
      new Lifetime(30, "days"),
      new Lifetime(1, "hours"),
      new Lifetime(3_650, "days"));

  private final Setting validity;
  private final String unitMember;
  private final Lifetime whenUnset;
  private final Lifetime shortest;
  private final Lifetime longest;

  Token(
      Setting validity,
      String unitMember,
      Lifetime whenUnset,
      Lifetime shortest,
      Lifetime longest) {
    this.validity = validity;
    this.unitMember = unitMember;
    this.whenUnset = whenUnset;
    this.shortest = shortest;
    this.longest = longest;
  }

  /**
   * Finds the token whose lifetime a setting holds.
   *
   * @param setting any setting
   * @return empty for a setting that is no token validity
   */
  public static Optional<Token> of(Setting setting) {
    return Stream.of(values()).filter(token -> token.validity == setting).findFirst();
  }

  /**
   * Names the setting that holds the number.
   *
   * @return for example {@link Setting#ACCESS_TOKEN_VALIDITY}
   */
  public Setting validity() {
    return validity;
  }

  /**
   * Names the member of {@link Setting#TOKEN_VALIDITY_UNITS} that holds the unit.
   *
   * @return for example {@code AccessToken}
   */
  public String unitMember() {
    return unitMember;
  }

  /**
   * Tells the lifetime where the validity is unset.
   *
   * @return the documented default
   */
  public Lifetime whenUnset() {
    return whenUnset;
  }

  /** Returns the shortest lifetime that the service accepts. */
  public Lifetime shortest() {
    return shortest;
  }

  /** Returns the longest lifetime that the service accepts. */
  public Lifetime longest() {
    return longest;
  }

  /**
   * Tells the unit that a client's number is read in.
   *
   * @param settings the client's settings
   * @return the client's own unit, else the default one
   */
  public String unit(Settings settings) {
    return settings.member(Setting.TOKEN_VALIDITY_UNITS, unitMember).orElse(whenUnset.unit());
  }

  /**
   * Tells the lifetime that a client states.
   *
   * @param settings the client's settings
   * @return empty where the validity is unset, or a refresh token's 0, which the service reads as
   *     its default
   */
  public Optional<Lifetime> stated(Settings settings) {
    return settings
        .number(validity)
        .filter(number -> number != 0 || this != REFRESH)
        .map(number -> new Lifetime(number, unit(settings)));
  }

  /**
   * Tells the lifetime that holds.
   *
   * @param settings the client's settings
   * @return the stated lifetime, else the default
   */
  public Lifetime lifetime(Settings settings) {
    return stated(settings).orElse(whenUnset);
  }

  /**
   * Takes this token's unit, stated or not, from another state.
   *
   * @param source where the unit is taken from
   * @param settings what it is put into
   * @return {@code settings} with that unit
   */
  Settings withUnitOf(Settings source, Settings settings) {
    var units = new TreeMap<String, Value>();
    if (settings.get(Setting.TOKEN_VALIDITY_UNITS).orElse(null)
        instanceof Value.Structure present) {
      units.putAll(present.members());
    }
    source
        .member(Setting.TOKEN_VALIDITY_UNITS, unitMember)
        .ifPresentOrElse(
            unit -> units.put(unitMember, new Value.Text(unit)), () -> units.remove(unitMember));
    return units.isEmpty()
        ? settings.without(Setting.TOKEN_VALIDITY_UNITS)
        : settings.with(Setting.TOKEN_VALIDITY_UNITS, new Value.Structure(units));
  }
}
