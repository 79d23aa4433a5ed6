import { TreePage, treeMetadata } from "../../_pages/tree-page";

export const metadata = treeMetadata("zh");

export default TreePage;
