package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.ALLOWED_OAUTH_SCOPES;
import static dev.amend.appclient.Setting.CALLBACK_URLS;
import static dev.amend.appclient.Setting.LOGOUT_URLS;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Setting.Unset;
import dev.amend.appclient.Value.TextSet;
import dev.amend.appclient.rule.Rule.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules about lists as a whole. */
final class ListRules {

  private static final Map<Setting, Integer> MAX_ELEMENTS =
      Map.of(CALLBACK_URLS, 100, LOGOUT_URLS, 100, ALLOWED_OAUTH_SCOPES, 50);

  private ListRules() {}

  static List<Rule> all() {
    return List.of(
        // A precaution of this project: terraform-provider-aws #28684 and #2874 (attributes);
        // ExplicitAuthFlows were seen to behave in the same way.
        onLists(Code.LIST_EMPTY_WIDENS, list -> list.unset() == Unset.WIDE, ListRules::emptied),
        // A precaution of this project: API reference, UserPoolClientType (lists that Describe
        // leaves out at their default).
        onLists(Code.LIST_AT_DEFAULT, list -> list.unset() != Unset.PLAIN, ListRules::atDefault),
        // API reference, UpdateUserPoolClient; developer guide, quotas (neither is adjustable).
        onLists(Code.LIST_TOO_LONG, MAX_ELEMENTS::containsKey, ListRules::tooLong),
        // "Member must have length greater than or equal to 1" aws-sdk-java-v2 #5528.
        onLists(Code.LIST_ELEMENT_EMPTY, Setting::isList, ListRules::emptyElement));
  }

  private static Rule onLists(
      Code code,
      Predicate<Setting> isJudged,
      BiFunction<Amendment, Setting, Optional<Problem>> check) {
    var lists = Stream.of(Setting.values()).filter(isJudged).toList();
    return Rule.onChange(
        code,
        lists,
        amendment -> lists.stream().flatMap(list -> check.apply(amendment, list).stream()));
  }

  private static Optional<Problem> emptied(Amendment amendment, Setting list) {
    return amendment.empties(list)
        ? Optional.of(
            Problem.at(
                list,
                TextSet.EMPTY.toJson(),
                "An empty %s means Cognito's default, which allows more. Keep at least one element. To get the default, use reset."
                    .formatted(list)))
        : Optional.empty();
  }

  private static Optional<Problem> atDefault(Amendment amendment, Setting list) {
    var isWide = list.unset() == Unset.WIDE;
    if (amendment.atDefault().contains(list)) {
      return Optional.of(isWide ? editedWideList(list) : editedUnclearList(list).asWarning());
    }
    return !isWide && amendment.empties(list)
        ? Optional.of(emptiedUnclearList(list).asWarning())
        : Optional.empty();
  }

  private static Problem editedWideList(Setting list) {
    return Problem.at(
        list,
        "%s is at Cognito's default, so add and remove can't change single elements. Use set with the whole list."
            .formatted(list));
  }

  private static Problem editedUnclearList(Setting list) {
    return Problem.at(
        list,
        "%s was unset, and Cognito doesn't document what that means. Check that the list is complete, or use set with the whole list."
            .formatted(list));
  }

  private static Problem emptiedUnclearList(Setting list) {
    return Problem.at(
        list,
        TextSet.EMPTY.toJson(),
        "%s would be empty, and Cognito doesn't document what that means: users may be unable to sign in. Keep at least one element unless you are sure."
            .formatted(list));
  }

  private static Optional<Problem> tooLong(Amendment amendment, Setting list) {
    var size = amendment.after().list(list).elements().size();
    var max = MAX_ELEMENTS.getOrDefault(list, Integer.MAX_VALUE);
    var grows = !amendment.added(list).elements().isEmpty();
    return grows && size > max
        ? Optional.of(
            Problem.at(
                list,
                IntNode.valueOf(size),
                "%s would have %d elements, more than the maximum of %d. Remove some elements."
                    .formatted(list, size, max)))
        : Optional.empty();
  }

  private static Optional<Problem> emptyElement(Amendment amendment, Setting list) {
    return amendment.added(list).elements().contains("")
        ? Optional.of(
            Problem.at(
                list,
                TextNode.valueOf(""),
                "%s has an empty element. Remove it, or replace it with a value.".formatted(list)))
        : Optional.empty();
  }
}
