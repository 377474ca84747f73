"""The glossary: what words mean, and where pages use them."""
