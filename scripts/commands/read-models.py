"""Tells what the AWS CLI of this Python knows of operations: their options, and members of their outputs.

Reads a JSON object of operations, `service operation`, each with the names that queries of its output
use, and prints one of what is known; see ../commands.mjs.
"""

import json
import sys

import awscli
from awscli.clidriver import create_clidriver


# the versions of the CLI keep some of their tables to themselves
def commands_in(group):
    return getattr(group, "subcommand_table", None) or group._get_command_table()


def arguments_of(driver):
    return getattr(driver, "arg_table", None) or driver._get_argument_table()


def command_of(driver, service, operation):
    group = commands_in(driver).get(service)
    return None if group is None else commands_in(group).get(operation)


def options_of(table):
    named = [one for one in table.values() if one.cli_name.startswith("--")]
    return {
        "required": sorted(one.cli_name for one in named if one.required),
        "optional": sorted(one.cli_name for one in named if not one.required),
    }


def members_of(shape, wanted):
    """Members by name, `[]` for the items of a list and `*` for the values of a map."""
    if shape.type_name == "structure":
        return {name: member for name, member in shape.members.items() if name in wanted}
    if shape.type_name == "list":
        return {"[]": shape.member}
    return {"*": shape.value} if shape.type_name == "map" else None


def add_shape(shape, shapes, wanted):
    members = members_of(shape, wanted)
    if members is None:
        return None
    if shape.name not in shapes:
        shapes[shape.name] = {}
        for name, member in sorted(members.items()):
            shapes[shape.name][name] = add_shape(member, shapes, wanted)
    return shape.name


def main():
    asked = json.load(sys.stdin)
    driver = create_clidriver()
    operations = {}
    for name, wanted in asked.items():
        command = command_of(driver, *name.split(" "))
        if command is None:
            continue
        found = {"cli": awscli.__version__, **options_of(command.arg_table)}
        model = getattr(command, "_operation_model", None)
        if wanted and model is not None and model.output_shape is not None:
            found["shapes"] = {}
            found["output"] = add_shape(model.output_shape, found["shapes"], set(wanted))
        operations[name] = found
    anywhere = [f"--{name}" for name in arguments_of(driver)]
    json.dump({"anywhere": sorted(anywhere), "operations": operations}, sys.stdout)


main()
