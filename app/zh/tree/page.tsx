import { pageMetadata } from "../../_pages/page-metadata";
import { TreePage } from "../../_pages/tree-page";

export const metadata = pageMetadata("zh", "tree");

export default TreePage;
