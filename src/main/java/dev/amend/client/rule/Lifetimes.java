package dev.amend.client.rule;

import dev.amend.client.Setting;
import dev.amend.client.Token;
import java.util.List;
import java.util.stream.Stream;

/** The settings that make up the tokens' lifetimes. */
final class Lifetimes {

  /** The numbers and their units. */
  static final List<Setting> SETTINGS =
      Stream.concat(
              Stream.of(Token.values()).map(Token::validity),
              Stream.of(Setting.TOKEN_VALIDITY_UNITS))
          .toList();

  private Lifetimes() {}
}
