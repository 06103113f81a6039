"""What a workspace keeps: files, lock, log, readings and people from run to run, backups."""
