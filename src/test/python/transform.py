"""Runs the SAM transform on this machine, without an account.

Reads a template from standard input and prints, as JSON, the CloudFormation template that
`sam deploy` would hand over.
"""

import json
import os
import sys

# The transform asks for the partition, which hangs on the region, and calls nothing there.
os.environ["AWS_DEFAULT_REGION"] = "eu-central-1"

try:
    from samtranslator.model.exceptions import InvalidDocumentException
    from samtranslator.translator.transform import transform
    from samtranslator.yaml_helper import yaml_parse
except ImportError as missing:
    sys.exit(f"{missing}: pip install cfn-lint aws-sam-translator")


class NoManagedPolicies:
    """The template names no policy of AWS, so none has to be looked up."""

    def load(self):
        return {}


template = yaml_parse(sys.stdin.read())
# The transform wants the zip where `sam deploy` has put it.
template["Globals"]["Function"]["CodeUri"] = "s3://bucket/function.zip"
try:
    json.dump(transform(template, {}, NoManagedPolicies()), sys.stdout)
except InvalidDocumentException as invalid:
    sys.exit(invalid.message + "".join(f"\n{cause.message}" for cause in invalid.causes))
