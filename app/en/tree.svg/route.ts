import { treeAsSvg } from "../../_pages/tree-page";

export const dynamic = "force-static";

export function GET(): Response {
  return treeAsSvg("en");
}
