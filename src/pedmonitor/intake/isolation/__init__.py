"""Reading apart: a file that kills or hangs its reader costs that file and nothing else."""
