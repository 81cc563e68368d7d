"""Runs samples/smoke-test.sh against a stand-in of the AWS CLI, with one thing wrong at a time. Needs jq."""
import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

SCRIPT = os.path.join(os.path.dirname(__file__), "..", "samples", "smoke-test.sh")
URL = "https://smoke-test.example.com/callback"

# Reads its state from a file, answers one call, and writes the state back.
STAND_IN = """#!%s
import json, os, sys
path = os.environ["STAND_IN_STATE"]
state = json.load(open(path))
args = sys.argv[1:]
def option(name, otherwise=None):
    return args[args.index(name) + 1] if name in args else otherwise
def emit(value):
    print(value if isinstance(value, str) else json.dumps(value))
command = args[1]
if command == "describe-stacks":
    emit([{"OutputKey": key, "OutputValue": value} for key, value in state["outputs"].items()])
elif command == "get-alias":
    emit(state["aliases"][option("--name")])
elif command == "get-function-configuration":
    emit("On" if option("--query") else state["configurations"].get(option("--qualifier"), state["configurations"]["7"]))
elif command == "list-event-source-mappings":
    on_alias = option("--function-name").endswith(":queue")
    emit({"EventSourceMappings": state["mappings"]} if on_alias else "0")
elif command == "get-policy":
    statements = state["policies"].get(option("--qualifier", ""))
    if statements is None:
        sys.exit(254)
    emit(json.dumps({"Statement": statements}))
elif command == "describe-user-pool-client":
    emit({"UserPoolClient": {**state["client"], "ClientSecret": "pl4nt3d"}})
elif command == "invoke":
    open(args[-1], "w").write(json.dumps({"data": {"outcome": state["outcome"]}}))
elif command == "send-message":
    change = json.loads(option("--message-body"))["changes"][0]
    urls = [url for url in state["client"]["CallbackURLs"] if url != change["value"]]
    state["client"]["CallbackURLs"] = urls + ([change["value"]] if change["op"] == "add" else [])
    state["client"].update(state["side_effect"])
elif command == "get-queue-attributes":
    emit(str(state["messages"]))
else:
    sys.exit("no stand-in of " + command)
json.dump(state, open(path, "w"))
""" % sys.executable


def healthy():
    configuration = {"Environment": {"Variables": {"A": "1"}}, "MemorySize": 1024, "CodeSha256": "x"}
    mapping = {
        "FunctionArn": "arn:aws:lambda:eu-west-1:111122223333:function:amend:queue",
        "State": "Enabled",
        "FunctionResponseTypes": ["ReportBatchItemFailures"],
    }
    names = ["OrderedDeadLetterQueueUrl", "DeadLetterQueueUrl", "FailedInvocationQueueUrl", "UndeliveredRequestQueueUrl"]
    return {
        "outputs": {"ChangeFunctionName": "amend", "OrderedRequestQueueUrl": "q", **{name: name for name in names}},
        "aliases": {"queue": "7", "events": "7", "approvals": "7", "audit": "7"},
        "configurations": {"7": configuration, "$LATEST": dict(configuration)},
        "mappings": [dict(mapping), dict(mapping)],
        "policies": {"events": [{
            "Principal": {"Service": "events.amazonaws.com"},
            "Condition": {"ArnLike": {"AWS:SourceArn": "arn:aws:events:eu-west-1:111122223333:rule/portal"}},
        }]},
        "client": {"ClientName": "web", "CallbackURLs": ["https://app.example.com"], "ClientId": "c"},
        "outcome": "planned",
        "side_effect": {},
        "messages": 0,
    }


@unittest.skipIf(shutil.which("jq") is None, "jq isn't installed")
class SmokeTestTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        aws = os.path.join(self.folder, "aws")
        with open(aws, "w", encoding="utf-8") as file:
            file.write(STAND_IN)
        os.chmod(aws, os.stat(aws).st_mode | stat.S_IXUSR)

    def run_script(self, state, *options):
        path = os.path.join(self.folder, "state.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(state, file)
        environment = {**os.environ, "PATH": self.folder + os.pathsep + os.environ["PATH"],
                       "STAND_IN_STATE": path, "SMOKE_TEST_PAUSE": "0"}
        done = subprocess.run(
            [SCRIPT, "amend", "eu-west-1_AbCdEf123", "c", *options], env=environment, capture_output=True, text=True)
        self.assertNotIn("pl4nt3d", done.stdout + done.stderr)
        return done

    def failures(self, state, *options):
        done = self.run_script(state, *options)
        self.assertEqual(1, done.returncode, done.stdout + done.stderr)
        return [line for line in done.stdout.splitlines() if line.startswith("FAIL")]

    def test_a_healthy_stack_passes(self):
        for options in ([], ["--change"]):
            done = self.run_script(healthy(), *options)
            self.assertEqual(0, done.returncode, done.stdout + done.stderr)
            self.assertIn("All checks passed.", done.stdout)

    def test_an_alias_on_an_older_version_fails(self):
        state = healthy()
        state["aliases"]["audit"] = "6"
        [failure] = self.failures(state)
        self.assertIn("alias audit is on version 7", failure)

    def test_variables_that_are_not_published_fail(self):
        state = healthy()
        state["configurations"]["$LATEST"]["Environment"] = {"Variables": {"A": "2"}}
        [failure] = self.failures(state)
        self.assertIn("newest code, policy and variables", failure)

    def test_a_mapping_without_the_alias_fails(self):
        state = healthy()
        state["mappings"][0]["FunctionArn"] = "arn:aws:lambda:eu-west-1:111122223333:function:amend"
        [failure] = self.failures(state)
        self.assertIn("for the alias queue", failure)

    def test_open_aliases_fail(self):
        for qualifier, text in (("queue", "alias queue"), ("", "without an alias")):
            state = healthy()
            state["policies"][qualifier] = [{"Principal": "*"}]
            [failure] = self.failures(state)
            self.assertIn(text, failure)

    def test_a_rule_of_any_source_fails(self):
        state = healthy()
        del state["policies"]["events"][0]["Condition"]
        [failure] = self.failures(state)
        self.assertIn("only EventBridge rules", failure)

    def test_a_member_that_amend_does_not_know_fails(self):
        state = healthy()
        state["client"]["DreamMode"] = True
        [failure] = self.failures(state)
        self.assertIn("it shows DreamMode", failure)

    def test_another_outcome_fails(self):
        state = healthy()
        state["outcome"] = "rejected"
        [failure] = self.failures(state)
        self.assertIn('it was "rejected"', failure)

    def test_a_setting_that_changes_too_fails(self):
        state = healthy()
        state["side_effect"] = {"ClientName": "other"}
        self.assertEqual(2, len(self.failures(state, "--change")))

    def test_messages_in_dead_letter_queues_fail(self):
        state = healthy()
        state["messages"] = 1
        self.assertEqual(4, len(self.failures(state)))


if __name__ == "__main__":
    unittest.main()
