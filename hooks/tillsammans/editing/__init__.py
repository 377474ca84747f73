"""The editing desk: forms in the browser, made from the models; only in builds that ask for it."""
