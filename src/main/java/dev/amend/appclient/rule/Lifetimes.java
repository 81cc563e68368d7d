package dev.amend.appclient.rule;

import dev.amend.appclient.Setting;
import dev.amend.appclient.Token;
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
