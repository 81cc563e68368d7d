"""What SAM makes of template.yaml. Skipped where the SAM translator isn't installed (pip install aws-sam-translator)."""
import logging
import os
import unittest

try:
    from samtranslator.translator.transform import transform
    from samtranslator.yaml_helper import yaml_parse
except ImportError:
    transform = None

logging.disable(logging.WARNING)

TEMPLATE = os.path.join(os.path.dirname(__file__), "..", "template.yaml")


class NoManagedPolicies:
    def load(self):
        return {}


def translated(code="code-1", policy="policy-1"):
    """Returns the resources that CloudFormation gets after an upload of the code and the policy."""
    with open(TEMPLATE, encoding="utf-8") as file:
        template = yaml_parse(file.read())
    resources = template["Resources"]
    resources["ChangeFunction"]["Properties"]["CodeUri"] = f"s3://bucket/{code}"
    resources["PolicyLayer"]["Properties"]["ContentUri"] = f"s3://bucket/{policy}"
    return transform(template, {"UserPoolArns": "arn"}, NoManagedPolicies())["Resources"]


def names(resources, kind):
    return sorted(name for name, resource in resources.items() if resource["Type"] == kind)


@unittest.skipIf(transform is None, "the SAM translator isn't installed")
class TemplateTest(unittest.TestCase):
    def setUp(self):
        os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

    def test_every_alias_moves_to_the_one_new_version(self):
        resources = translated()
        [version] = names(resources, "AWS::Lambda::Version")
        aliases = names(resources, "AWS::Lambda::Alias")
        self.assertEqual(4, len(aliases))
        for alias in aliases:
            self.assertEqual(
                {"Fn::GetAtt": [version, "Version"]}, resources[alias]["Properties"]["FunctionVersion"], alias)

    def test_mappings_read_for_the_alias_queue(self):
        resources = translated()
        for mapping in names(resources, "AWS::Lambda::EventSourceMapping"):
            self.assertEqual(
                {"Ref": "ChangeFunctionAliasqueue"}, resources[mapping]["Properties"]["FunctionName"], mapping)
        self.assertEqual("queue", resources["ChangeFunctionAliasqueue"]["Properties"]["Name"])

    def test_new_code_or_policy_is_a_new_version(self):
        versions = {
            tuple(names(resources, "AWS::Lambda::Version"))
            for resources in (translated(), translated(code="code-2"), translated(policy="policy-2"))
        }
        self.assertEqual(3, len(versions))

    def test_sam_adds_no_permissions(self):
        resources = translated()
        self.assertEqual(["ChangeFunctionRole", "ScheduledRotationRole"], names(resources, "AWS::IAM::Role"))
        self.assertEqual(["DirectRulePermission"], names(resources, "AWS::Lambda::Permission"))


if __name__ == "__main__":
    unittest.main()
