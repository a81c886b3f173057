"""The engines that search as you type is measured beside."""
