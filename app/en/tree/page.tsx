import { TreePage, treeMetadata } from "../../_pages/tree-page";

export const metadata = treeMetadata("en");

export default TreePage;
