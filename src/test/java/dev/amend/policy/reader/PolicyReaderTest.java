package dev.amend.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import dev.amend.policy.Effect;
import dev.amend.policy.InputShape;
import dev.amend.policy.Policies;
import dev.amend.policy.PolicyException;
import dev.amend.policy.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy file is read as its author means it, or not at all. */
class PolicyReaderTest {

  @Test
  void shouldReadEveryMemberWhenThePolicyIsValid() {
    var document = PolicyReader.parse(Policies.EXAMPLE);

    assertThat(document.otherwise()).isEqualTo(Effect.DENY);
    assertThat(document.entries().shapes()).containsEntry("events", InputShape.EVENTBRIDGE);
    assertThat(document.approvers()).hasSize(1);
    assertThat(document.rules())
        .extracting(Rule::id)
        .containsExactly("portal-callbacks", "lifetimes", "no-implicit");
    assertThat(document.rules().get(1).effect()).isEqualTo(Effect.APPROVE);
    assertThat(document.tests()).hasSize(1);
  }

  @Test
  void shouldDenyByDefaultWhenThePolicyDoesNotSay() {
    var policy = Policies.example();
    policy.remove("default");

    assertThat(PolicyReader.parse(policy.toString()).otherwise()).isEqualTo(Effect.DENY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/version | 2 | /version: This version of Amend reads version 1.",
        "/version | '1' | /version: ",
        "/versoin | 1 | /versoin: Unknown member. Valid members: version, default, entries,",
        "/default | 'maybe' | /default: It must be allow, approve or deny.",
        "/default | null | /default: ",
        "/entries | [] | /entries: It must be an object.",
        "/entries/queue | 'kafka' | /entries/queue: It must be sqs, eventbridge, invoke or audit.",
        "/entries/7 | 'sqs' | /entries/7: A function can't have an alias of this name.",
        "/entries/$LATEST | 'sqs' | /entries/$LATEST: A function can't",
        "/approvers | {} | /approvers: It must be an array.",
        "/approvers/0/field | ['ClientName'] | /approvers/0/field: Facts don't have this member.",
        "/approvers/0/producer/alias | 'a' | /approvers/0/producer/alias: It must be an array.",
        "/rules | {} | /rules: It must be an array.",
        "/rules/0 | 'x' | /rules/0: It must be an object.",
        "/rules/0/id | '' | /rules/0/id: It must be 1 to 64 letters,",
        "/rules/0/id | 'a b' | /rules/0/id: ",
        "/rules/0/id | 'default' | /rules/0/id: The ID is reserved.",
        "/rules/0/id | 'entry' | /rules/0/id: The ID is reserved.",
        "/rules/0/id | 'unreadable' | /rules/0/id: The ID is reserved.",
        "/rules/1/id | 'portal-callbacks' | /rules/1/id: An earlier rule has the same ID.",
        "/rules/2/effect | 'Deny' | /rules/2/effect: It must be allow, approve or deny.",
        "/rules/0/unless | {} | /rules/0/unless: Unknown member.",
        "/tests/0/rule | 'no-such' | /tests/0/rule: It must be the ID of a rule.",
        "/tests/0/effect | 'refuse' | /tests/0/effect: ",
        "/tests/0/name | 'x' | /tests/0/name: Unknown member.",
        "/tests/0/fact | [] | /tests/0/fact: It must be an object.",
        "/tests/0/fact/fields | 'x' | /tests/0/fact/fields: Unknown member.",
        "/tests/0/fact/field | 'AllowedOauthFlows' | /tests/0/fact/field: It must be a setting",
        "/tests/0/fact/change | 'add' | /tests/0/fact/change: It must be added, removed,",
        "/tests/0/fact/value/text | 1 | /tests/0/fact/value/text: It must be a string.",
        "/tests/0/fact/value/host | 'EXAMPLE.com' | /tests/0/fact/value/host: It must be a host",
        "/tests/0/fact/producer | {'transport':'kafka'} | /tests/0/fact/producer/transport: ",
        "/tests/0/fact/change | 'removed' | /tests/0: The test fails: the effect is deny by default.",
        "/tests/0/effect | 'allow' | /tests/0: The test fails: the effect is deny by no-implicit."
      })
  void shouldPointAtTheMemberWhenItIsWrong(String pointer, String value, String message) {
    assertRefused(changed(pointer, value).toString(), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[] | : It must be an object.",
        "{} | : It must have a member.",
        "{'value':{}} | /value: It must have a member.",
        "{'value':['x']} | /value: It must be an object.",
        "{'field':'ClientName'} | /field: It must be an array.",
        "{'field':[]} | /field: Event Ruler doesn't accept the pattern: Empty arrays",
        "{'value':{'hosts':['a.example']}} | /value/hosts: Facts don't have this member. They have default, flag, host,",
        "{'value.host':['a.example']} | /value.host: Facts don't have this member.",
        "{'after':{'text':['x']}} | /after: Facts don't have this member.",
        "{'before':{'secretId':['x']}} | /before/secretId: Facts don't have this member.",
        "{'field':['CallbackUrls']} | /field/0: No fact has this value here. It must be a setting such as",
        "{'field':['TokenValidityUnits']} | /field/0: No fact has this value here.",
        "{'field':['RefreshTokenRotation']} | /field/0: No fact has this value here.",
        "{'field':[{'anything-but':'CallbackUrls'}]} | /field/0/anything-but: No fact has",
        "{'field':[{'anything-but':['ClientName','x']}]} | /field/0/anything-but/1: No fact has",
        "{'field':[{'exactly':'x'}]} | /field/0/exactly: No fact has",
        "{'change':['add']} | /change/0: No fact has this value here.",
        "{'producer':{'transport':['SQS']}} | /producer/transport/0: No fact has this value here.",
        "{'value':{'scheme':['HTTPS']}} | /value/scheme/0: No fact has this value here. It must be a scheme in lower case.",
        "{'value':{'scheme':['https:']}} | /value/scheme/0: No fact has",
        "{'value':{'host':['EXAMPLE.com']}} | /value/host/0: No fact has this value here. It must be a host",
        "{'value':{'host':['example.com.']}} | /value/host/0: No fact has",
        "{'value':{'host':['bücher.example']}} | /value/host/0: No fact has",
        "{'before':{'host':['EXAMPLE.com']}} | /before/host/0: No fact has",
        "{'value':{'host':[{'suffix':'.Example.com'}]}} | /value/host/0/suffix: No fact has this here.",
        "{'value':{'host':[{'suffix':'.example.com.'}]}} | /value/host/0/suffix: No fact has this here.",
        "{'value':{'host':[{'prefix':'é'}]}} | /value/host/0/prefix: No fact has this here.",
        "{'value':{'host':[{'wildcard':'*.A.example'}]}} | /value/host/0/wildcard: No fact",
        "{'value':{'host':[{'anything-but':{'suffix':['.A']}}]}} | /value/host/0/anything-but/suffix/0: No fact",
        "{'value':{'seconds':['3600']}} | /value/seconds/0: No fact has this value here. It must be a number.",
        "{'value':{'text':[1]}} | /value/text/0: No fact has this value here. It must be a string.",
        "{'value':{'text':[null]}} | /value/text/0: No fact has",
        "{'value':{'flag':['true']}} | /value/flag/0: No fact has this value here. It must be true or false.",
        "{'value':{'text':[{'numeric':['>',5]}]}} | /value/text/0/numeric: This operator never matches a string.",
        "{'value':{'seconds':[{'prefix':'36'}]}} | /value/seconds/0/prefix: This operator never matches a number.",
        "{'value':{'seconds':[{'numeric':['=>',5]}]}} | /value/seconds: Event Ruler doesn't accept the pattern: Unrecognized numeric",
        "{'value':{'seconds':[{'numeric':['>',5,'<',5]}]}} | /value/seconds: Event Ruler doesn't",
        "{'value':{'text':[{'starts-with':'x'}]}} | /value/text: Event Ruler doesn't accept the pattern: Unrecognized match type starts-with",
        "{'value':{'text':[{'wildcard':'a**'}]}} | /value/text: Event Ruler doesn't",
        "{'value':{'text':[{'prefix':'a','suffix':'b'}]}} | /value/text: Event Ruler doesn't",
        "{'value':{'text':[['a']]}} | /value/text/0: No fact has",
        "{'$or':[]} | /$or: It must have at least two alternatives.",
        "{'$or':[{'field':['ClientName']}]} | /$or: It must have at least two alternatives.",
        "{'$or':[{'field':['ClientName']},{'fields':['x']}]} | /$or/1/fields: Facts don't have",
        "{'$or':[{'field':['ClientName']},{'change':['set']}],'field':['CallbackURLs']} | /field: A member is named both here and beside it.",
        "{'field':['CallbackURLs'],'$or':[{'field':['ClientName']},{'change':['set']}]} | /$or: A member is named",
        "{'claimed':{'requestedBy':['user:boss']}} | : Anyone can claim to be anyone.",
        "{'$or':[{'claimed':{'requestedBy':['x']}},{'producer':{'alias':['queue']}}]} | : Anyone can claim"
      })
  void shouldPointAtThePatternWhenItCanNotMean(String when, String message) {
    assertRefused(
        changed("/rules/0/when", when).toString(),
        message.startsWith("/") || message.startsWith(":") ? "/rules/0/when" + message : message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'claimed':{'requestedBy':['x']},'producer':{'alias':['queue']}}",
        "{'producer':{'alias':['queue']},'$or':[{'claimed':{'requestedBy':['x']}},{'field':['ClientName']}]}",
        "{'$or':[{'field':['ClientName']},{'field':['CallbackURLs'],'value':{'scheme':['https']}}]}",
        "{'value':{'$or':[{'text':['x']},{'seconds':[5]}]}}",
        "{'value':{'host':['app.example.com','[::1]','127.0.0.1','xn--bcher-kva.example']}}",
        "{'value':{'host':[{'equals-ignore-case':'App.Example.com'}]}}",
        "{'value':{'host':[{'suffix':{'equals-ignore-case':'.Example.com'}}]}}",
        "{'value':{'port':[{'anything-but':[443]}],'flag':[true],'text':[{'exists':false}]}}",
        "{'field':['RefreshTokenRotation.Feature','ClientSecret','AnalyticsConfiguration.RoleArn']}",
        "{'value':{'seconds':[3600.0,{'numeric':['>',0,'<=',1e3]}]}}"
      })
  void shouldTakeThePatternWhenItCanMatch(String when) {
    var document = PolicyReader.parse(changed("/rules/0/when", when).toString());

    assertThat(document.rules().getFirst().when()).isPresent();
  }

  @Test
  void shouldTakeAClaimWhenTheRuleDenies() {
    var policy = changed("/rules/2/when", "{'claimed':{'requestedBy':['user:gone']}}");
    policy.remove("tests");
    assertThat(PolicyReader.parse(policy.toString()).rules()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | It must be an object.",
        "nope | Unrecognized token 'nope'",
        "{'version':1 | /version: Unexpected end-of-input: expected close marker for Object (line 1, column 13).",
        "{'version':1}x | Unrecognized token 'x'",
        "{'version':1} {} | There is text after the end.",
        "{'version':1,'version':1} | /version: Duplicate field 'version'",
        "{'rules':[{'id':'a','when':{'field':['ClientName'],'field':['CallbackURLs']}}]} | /rules/0/when/field: Duplicate field 'field'",
        "{'version':1,'rules':[]} | /entries: It is required.",
        "{'version':1,'entries':{}} | /rules: It is required.",
        "{'version':1,'entries':{},'rules':[{}]} | /rules/0/id: It is required.",
        "{'version':1,'entries':{},'rules':[{'id':'a'}]} | /rules/0/effect: It is required.",
        "{'entries':{},'rules':[]} | /version: It is required.",
        "{'version':1,'entries':{},'rules':[],'tests':[{'effect':'deny'}]} | /tests/0/fact: It is required."
      })
  void shouldSayWhatIsWrongWhenTheTextIsNotAPolicy(String text, String message) {
    assertRefused(text, message);
  }

  @Test
  void shouldStayOnOneLineWhenAMemberHasALineBreakInItsName() {
    assertThatThrownBy(() -> PolicyReader.parse("{\"a\\nb\": 1}"))
        .isInstanceOf(PolicyException.class)
        .hasMessageNotContaining("\n");
  }

  @Test
  void shouldNameTheFileWhenItIsInvalid(@TempDir Path directory) throws IOException {
    var file = Files.writeString(directory.resolve("policy.json"), "{}");

    assertThatThrownBy(() -> PolicyReader.read(file))
        .isInstanceOf(PolicyException.class)
        .hasMessage("The policy %s is invalid: /version: It is required.".formatted(file));
  }

  @Test
  void shouldRefuseTheFileWhenItIsMissingOrADirectory(@TempDir Path directory) {
    assertThatThrownBy(() -> PolicyReader.read(directory.resolve("none.json")))
        .isInstanceOf(PolicyException.class)
        .hasMessageEndingWith("The file can't be read (NoSuchFileException).");
    assertThatThrownBy(() -> PolicyReader.read(directory)).isInstanceOf(PolicyException.class);
  }

  @Test
  void shouldRefuseTheFileWhenItIsNotUtf8(@TempDir Path directory) throws IOException {
    var file = Files.write(directory.resolve("policy.json"), new byte[] {'{', (byte) 0xFF, '}'});

    assertThatThrownBy(() -> PolicyReader.read(file)).hasMessageEndingWith("must be UTF-8.");
  }

  @Test
  void shouldRefuseTheFileWhenItHasMoreThanAMegabyte(@TempDir Path directory) throws IOException {
    var padding = " ".repeat(1_000_000 - Policies.EXAMPLE.length());
    var largest = Files.writeString(directory.resolve("1.json"), Policies.EXAMPLE + padding);
    var larger = Files.writeString(directory.resolve("2.json"), Policies.EXAMPLE + padding + " ");

    assertThat(PolicyReader.read(largest).digest()).startsWith("sha256:");
    assertThatThrownBy(() -> PolicyReader.read(larger)).hasMessageEndingWith("more than 1 MB.");
  }

  @Test
  void shouldHaveOneDigestWhenOnlyTheSpellingOrTheTestsDiffer() {
    var other = Policies.example();
    other.remove("tests");
    var rules = other.remove("rules");
    other.set("rules", rules);

    assertThat(PolicyReader.parse(other.toPrettyString()).digest())
        .isEqualTo(PolicyReader.parse(Policies.EXAMPLE).digest())
        .matches("sha256:[0-9a-f]{64}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/default | 'allow'",
        "/entries/queue | 'invoke'",
        "/approvers | []",
        "/rules/0/id | 'other'",
        "/rules/0/effect | 'approve'",
        "/rules/0/when/value/scheme | ['http']"
      })
  void shouldHaveAnotherDigestWhenThePolicySaysSomethingElse(String pointer, String value) {
    assertThat(PolicyReader.parse(changed(pointer, value).toString()).digest())
        .isNotEqualTo(PolicyReader.parse(Policies.EXAMPLE).digest());
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> Policies.policy(text.replace('\'', '"')))
        .isInstanceOf(PolicyException.class)
        .hasMessageStartingWith(message)
        .hasMessageNotContaining("\n");
  }

  private static ObjectNode changed(String pointer, String value) {
    var policy = Policies.example();
    var last = pointer.lastIndexOf('/');
    var parent = policy.at(pointer.substring(0, last));
    var json = Json.read(value.replace('\'', '"'));
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(pointer.substring(last + 1)), json);
    } else {
      ((ObjectNode) parent).set(pointer.substring(last + 1), json);
    }
    return policy;
  }
}
