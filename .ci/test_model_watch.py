"""Tests the model watch on a reduced service model, without a network."""

import contextlib
import gzip
import importlib.machinery
import importlib.util
import io
import json
import pathlib
import subprocess
import tempfile
import unittest
from unittest import mock

import model_comparison

SCRIPT = pathlib.Path(__file__).with_name("model-watch")


def load_script():
    loader = importlib.machinery.SourceFileLoader("model_watch", str(SCRIPT))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("model_watch", loader))
    loader.exec_module(module)
    return module


model_watch = load_script()


def structure(**members):
    return {"type": "structure", "members": {name: {"shape": members[name]} for name in members}}


def model():
    keys = {"UserPoolId": "Text", "ClientId": "Text"}
    settings = {"ClientName": "Text", "CallbackURLs": "Texts", "ExplicitAuthFlows": "Flows"}
    settings["RefreshTokenRotation"] = "Rotation"
    managed = {"PublishSecretsInAWSSecretsManager": "Flag"}
    return {
        "operations": {
            "AddUserPoolClientSecret": {
                "name": "AddUserPoolClientSecret",
                "input": {"shape": "AddRequest"},
                "output": {"shape": "AddResponse"},
            }
        },
        "shapes": {
            "UpdateUserPoolClientRequest": structure(**keys, **settings, **managed),
            "UserPoolClientType": structure(**keys, **settings, ClientType="ClientTypeType"),
            "AddRequest": structure(**keys),
            "AddResponse": structure(Descriptors="DescriptorList"),
            "DescriptorList": {"type": "list", "member": {"shape": "Descriptor"}},
            "Descriptor": structure(Id="Text"),
            "Text": {"type": "string"},
            "Number": {"type": "integer"},
            "Flag": {"type": "boolean"},
            "Texts": {"type": "list", "member": {"shape": "Text"}},
            "Flows": {"type": "list", "member": {"shape": "Flow"}},
            "Flow": {"type": "string", "enum": ["CODE"]},
            "Feature": {"type": "string", "enum": ["ENABLED", "DISABLED"]},
            "Rotation": structure(Feature="Feature", Grace="Number"),
            "ClientTypeType": {"type": "string", "enum": ["REGULAR"]},
        },
    }


def known():
    feature = {"type": "string", "values": ["DISABLED", "ENABLED"]}
    return {
        "readOnly": ["ClientId", "ClientType", "UserPoolId"],
        "readOnlyValues": {"ClientType": ["REGULAR"]},
        "secretOperations": {
            "AddUserPoolClientSecret": {
                "input": ["ClientId", "UserPoolId"],
                "output": ["Descriptors", "Descriptors/Id"],
            }
        },
        "settings": {
            "CallbackURLs": {"type": "list"},
            "ClientName": {"type": "string"},
            "ExplicitAuthFlows": {"type": "list", "values": ["CODE"]},
            "PublishSecretsInAWSSecretsManager": {"type": "boolean"},
            "RefreshTokenRotation": {
                "type": "structure",
                "members": {"Feature": feature, "Grace": {"type": "integer"}},
            },
        },
    }


class ComparisonTest(unittest.TestCase):
    def setUp(self):
        self.model = model()
        self.known = known()
        self.shapes = self.model["shapes"]

    def members(self, shape):
        return self.shapes[shape]["members"]

    def assert_found(self, *expected):
        found = model_comparison.compare(self.model, self.known)
        self.assertEqual([f"{each.kind}: {each.name}" for each in found], list(expected))

    def test_should_find_nothing_when_amend_knows_everything(self):
        self.assert_found()

    def test_should_name_a_new_setting_once_when_update_and_describe_have_it(self):
        for shape in ("UpdateUserPoolClientRequest", "UserPoolClientType"):
            self.members(shape)["Fresh"] = {"shape": "Feature"}

        self.assert_found("New setting: Fresh")

    def test_should_say_whether_describe_shows_it_when_a_setting_is_new(self):
        self.members("UpdateUserPoolClientRequest")["Fresh"] = {"shape": "Feature"}

        (found,) = model_comparison.compare(self.model, self.known)

        where = "UpdateUserPoolClientRequest: string (DISABLED, ENABLED); Describe doesn't show it"
        self.assertEqual(found.where, where)

    def test_should_name_a_read_only_member_when_only_describe_has_it(self):
        self.members("UserPoolClientType")["Fresh"] = {"shape": "Text"}

        self.assert_found("New read-only member: Fresh")

    def test_should_name_a_setting_when_a_read_only_member_can_be_updated(self):
        self.members("UpdateUserPoolClientRequest")["ClientType"] = {"shape": "ClientTypeType"}

        self.assert_found("New setting: ClientType")

    def test_should_name_an_enum_value_when_a_list_accepts_it(self):
        self.shapes["Flow"]["enum"].append("FRESH")

        self.assert_found("New enum value: ExplicitAuthFlows FRESH")

    def test_should_name_an_enum_value_when_a_nested_member_accepts_it(self):
        self.shapes["Feature"]["enum"].append("FRESH")

        self.assert_found("New enum value: RefreshTokenRotation/Feature FRESH")

    def test_should_name_an_enum_value_when_a_read_only_member_has_it(self):
        self.shapes["ClientTypeType"]["enum"].append("FRESH")

        self.assert_found("New enum value: ClientType FRESH")

    def test_should_accept_any_value_of_a_read_only_member_when_amend_acts_on_none(self):
        self.shapes["ClientTypeType"]["enum"].append("FRESH")
        del self.known["readOnlyValues"]

        self.assert_found()

    def test_should_only_note_a_value_when_the_model_does_not_list_it(self):
        self.shapes["Flow"]["enum"] = []

        self.assert_found(f"{model_comparison.NOTE}: ExplicitAuthFlows CODE")

    def test_should_name_a_nested_member_when_a_structure_has_grown(self):
        self.members("Rotation")["Fresh"] = {"shape": "Text"}

        self.assert_found("New member of a setting: RefreshTokenRotation/Fresh")

    def test_should_name_what_is_gone_when_members_are_removed(self):
        del self.members("UpdateUserPoolClientRequest")["ClientName"]
        del self.members("Rotation")["Grace"]
        del self.members("UserPoolClientType")["ClientType"]
        del self.members("UserPoolClientType")["CallbackURLs"]

        self.assert_found(
            "Dropped member of a setting: RefreshTokenRotation/Grace",
            "Dropped setting: ClientName",
            "Dropped setting from Describe's answer: CallbackURLs",
            "Dropped read-only member: ClientType",
        )

    def test_should_name_changed_types_when_shapes_are_replaced(self):
        self.members("UpdateUserPoolClientRequest")["ClientName"]["shape"] = "Number"
        self.members("UserPoolClientType")["CallbackURLs"]["shape"] = "DescriptorList"
        self.members("Rotation")["Grace"]["shape"] = "Text"

        self.assert_found(
            "Changed type of setting: ClientName",
            "Changed type of member of a setting: RefreshTokenRotation/Grace",
            "Changed type of setting: CallbackURLs",
        )

    def test_should_name_its_members_when_a_secret_operation_changes(self):
        self.members("AddRequest")["Token"] = {"shape": "Text"}
        self.members("Descriptor")["Fresh"] = {"shape": "Text"}
        del self.members("Descriptor")["Id"]

        kind = "member of a secret operation, AddUserPoolClientSecret"
        self.assert_found(
            f"New {kind} input: Token",
            f"New {kind} output: Descriptors/Fresh",
            f"Dropped {kind} output: Descriptors/Id",
        )

    def test_should_name_secret_operations_when_they_come_and_go(self):
        operation = self.model["operations"].pop("AddUserPoolClientSecret")
        self.model["operations"]["RotateUserPoolClientSecret"] = operation

        self.assert_found(
            "New secret operation: RotateUserPoolClientSecret",
            "Dropped secret operation: AddUserPoolClientSecret",
        )

    def test_should_quote_the_documentation_as_text_when_it_is_html(self):
        html = "<p>The <code>new</code>\n one &amp; more.</p><ul><li><p>An item.</p></li></ul>"
        fresh = {"shape": "Text", "documentation": html}
        self.members("UserPoolClientType")["Fresh"] = fresh

        (found,) = model_comparison.compare(self.model, self.known)

        header = "New read-only member: Fresh\n  in UserPoolClientType: string\n"
        self.assertEqual(str(found), header + "    The new one & more.\n    An item.\n")

    def test_should_quote_only_what_names_the_value_when_an_enum_value_is_new(self):
        self.shapes["Flow"]["enum"].append("FRESH")
        flows = self.members("UpdateUserPoolClientRequest")["ExplicitAuthFlows"]
        flows["documentation"] = "<p>CODE: old.</p><p>FRESH: new.</p><p>FRESH_2: other.</p>"

        (found,) = model_comparison.compare(self.model, self.known)

        self.assertEqual(found.documentation, ["FRESH: new."])


class CommandTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)
        known_file = self.directory / "known.json"
        known_file.write_text(json.dumps(known()))
        patch = mock.patch.object(model_watch, "KNOWN", known_file)
        patch.start()
        self.addCleanup(patch.stop)

    def run_with(self, *args):
        with contextlib.redirect_stdout(io.StringIO()) as out:
            with contextlib.redirect_stderr(io.StringIO()) as error:
                code = model_watch.main(list(args))
        return code, out.getvalue(), error.getvalue()

    def run_on(self, content):
        file = self.directory / "service-2.json"
        file.write_bytes(content)
        return self.run_with("--model", str(file))

    def test_should_exit_with_0_and_counts_when_nothing_differs(self):
        code, out, error = self.run_on(json.dumps(model()).encode())

        self.assertEqual((code, error), (0, ""))
        self.assertIn("5 settings, 3 read-only members and 1 secret operations", out)

    def test_should_exit_with_0_when_there_are_only_notes(self):
        shorter = model()
        shorter["shapes"]["Flow"]["enum"] = []

        code, out, _ = self.run_on(gzip.compress(json.dumps(shorter).encode()))

        self.assertEqual(code, 0)
        self.assertIn("ExplicitAuthFlows CODE", out)

    def test_should_exit_with_1_when_something_differs(self):
        grown = model()
        grown["shapes"]["Flow"]["enum"].append("FRESH")

        code, out, _ = self.run_on(json.dumps(grown).encode())

        self.assertEqual(code, 1)
        self.assertTrue(out.endswith("1 difference. What to do: docs/upgrading.md\n"))

    def test_should_exit_with_2_and_one_line_when_there_is_no_model(self):
        no_shape = model()
        del no_shape["shapes"]["UserPoolClientType"]
        for content in (b"{", b"[]", b"{}", b"\x1f\x8b", json.dumps(no_shape).encode()):
            with self.subTest(content):
                self.assert_no_model(self.run_on(content))
        self.assert_no_model(self.run_with("--model", str(self.directory / "none")))

    def test_should_exit_with_2_and_one_line_when_pip_fails_or_hangs(self):
        stderr = "WARNING: retrying\nERROR: No matching distribution found for botocore\n"
        failed = subprocess.CalledProcessError(1, "pip", stderr=stderr)
        silent = subprocess.CalledProcessError(1, "pip", stderr="")
        hung = subprocess.TimeoutExpired("pip", 1)
        for failure in (failed, silent, hung):
            with self.subTest(failure), mock.patch("subprocess.run", side_effect=failure):
                self.assert_no_model(self.run_with())

    def assert_no_model(self, result):
        code, out, error = result
        self.assertEqual((code, out), (2, ""))
        self.assertRegex(error, r"\Amodel-watch: .+\n\Z")


if __name__ == "__main__":
    unittest.main()
