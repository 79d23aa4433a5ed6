import { cdkPlace } from "../cdk-changes";
import type { JsonObject } from "../json-objects";
import type { Line } from "../lines";
import { madeConfiguration, madeList, madeMember, madeObject, madeScalar } from "../made-json";
import type { Configuration } from "../types";
import type { Made } from "./when-made";

const WHOLE =
  /^\[(?<mark>[+-])\] AWS::ApiGateway::(?<type>Method|Resource) (?<path>\S{1,400})(?: \S{1,200})?(?: \(?(?:destroy|orphan|import)\)?)?$/;

/**
 * The methods and resources that `cdk diff` shows to be made or taken away as a whole: what is made was not there
 * before, and what is taken away is not there after it. Each side also has what is there, which may take a call.
 */
export function wholeMethods(lines: readonly Line[], made: Made): readonly Configuration[] {
  const found = lines.flatMap((line) => {
    const { mark, type, path = "" } = WHOLE.exec(line.text)?.groups ?? {};
    const place = type === undefined ? undefined : cdkPlace(path, type === "Resource");
    return place === undefined ? [] : [{ mark, route: routeAt(line, place) }];
  });
  const of = (mark: string) => found.filter((one) => one.mark === mark).map(({ route }) => route);
  const [added, removed] = [of("+"), of("-")];
  return [
    ...sideOf(added, removed, { side: "before", ...made }),
    ...sideOf(removed, added, { side: "after", ...made }),
  ];
}

function sideOf(
  absent: readonly JsonObject[],
  present: readonly JsonObject[],
  change: NonNullable<Configuration["change"]>,
): readonly Configuration[] {
  const [first] = absent;
  if (first === undefined) return [];
  const value = madeObject(first, [
    madeMember(first, "absent", madeList(first, absent)),
    madeMember(first, "present", madeList(first, present)),
  ]);
  return [{ ...madeConfiguration("absent-routes", value), change }];
}

function routeAt(line: Line, { path, method }: NonNullable<ReturnType<typeof cdkPlace>>) {
  const own = method === undefined ? [] : [madeMember(line, "method", madeScalar(line, method))];
  return madeObject(line, [madeMember(line, "path", madeScalar(line, path)), ...own]);
}
