package dev.amend.appclient;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tokens whose lifetime is a number in one setting and a unit in another. */
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

  /** Finds the token whose lifetime a setting holds; empty if the setting isn't a validity. */
  public static Optional<Token> of(Setting setting) {
    return Stream.of(values()).filter(token -> token.validity == setting).findFirst();
  }

  /** Returns the setting that holds the number. */
  public Setting validity() {
    return validity;
  }

  /** Returns the member of {@link Setting#TOKEN_VALIDITY_UNITS} that holds the unit. */
  public String unitMember() {
    return unitMember;
  }

  /** Returns the documented default. */
  public Lifetime whenUnset() {
    return whenUnset;
  }

  /** Returns the shortest lifetime that Cognito accepts. */
  public Lifetime shortest() {
    return shortest;
  }

  /** Returns the longest lifetime that Cognito accepts. */
  public Lifetime longest() {
    return longest;
  }

  /** Returns the unit of a client's number: the client's own, or else the default unit. */
  public String unit(Settings settings) {
    return settings.member(Setting.TOKEN_VALIDITY_UNITS, unitMember).orElse(whenUnset.unit());
  }

  /**
   * Returns the lifetime that a client states.
   *
   * @return empty if the validity is unset, or 0 for a refresh token, which means the default
   */
  public Optional<Lifetime> stated(Settings settings) {
    return settings
        .number(validity)
        .filter(number -> number != 0 || this != REFRESH)
        .map(number -> new Lifetime(number, unit(settings)));
  }

  /** Returns the lifetime in force: the stated one, or else the default. */
  public Lifetime lifetime(Settings settings) {
    return stated(settings).orElse(whenUnset);
  }

  /** Returns the settings with another unit for this token; empty means unset. */
  Settings withUnit(Optional<String> unit, Settings settings) {
    var member = Map.of(unitMember, unit.<Value>map(Value.Text::new));
    return new Change.Merge(Setting.TOKEN_VALIDITY_UNITS, member).applyTo(settings);
  }

  /** Returns the settings with this token's unit copied from others, even if it is unset there. */
  Settings withUnitOf(Settings source, Settings settings) {
    return withUnit(source.member(Setting.TOKEN_VALIDITY_UNITS, unitMember), settings);
  }
}
