"""The preview of editors: what stands in the way of a build, shown in the pages that it serves."""
